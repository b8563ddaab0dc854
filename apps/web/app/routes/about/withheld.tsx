/** /confidentiality/withheld: why a cell says c, each reason in plain words with a small invented example. */
import { Withheld } from "#app/features/findings/withheld.tsx";

export default function WhyWithheld() {
  return <Withheld />;
}
