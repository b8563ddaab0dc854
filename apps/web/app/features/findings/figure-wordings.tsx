/** The questions behind a figure in the words in which they were asked, version by version. */
import { optionsOf } from "@tessellate/domain/instruments/options";
import { questionKinds } from "@tessellate/domain/instruments/questions";
import type { FigurePage } from "#app/features/findings/shapes.ts";

/** A question asked in the same words by several versions stands once, with all of them. */
export function FigureWordings({ wordings }: Pick<FigurePage, "wordings">) {
  const same = new Map<string, FigurePage["wordings"]>();
  for (const one of wordings) {
    const key = `${one.key} ${one.wording}`;
    same.set(key, [...(same.get(key) ?? []), one]);
  }
  return (
    <ul className="list-disc space-y-3 ps-5">
      {[...same].map(([key, versions]) => (
        <Wording key={key} versions={versions} />
      ))}
    </ul>
  );
}

function Wording({ versions }: { versions: FigurePage["wordings"] }) {
  const [first] = versions;
  if (!first) return null;
  const options = optionsOf(first).map(({ label }) => label);
  return (
    <li>
      {first.wording}
      <span className="muted block text-sm">
        {first.key}. {questionKinds[first.kind]}
        {options.length > 0 && `: ${options.join(" · ")}`}
      </span>
      <span className="muted block text-sm">
        {versions
          .map(
            ({ instrument, version, rounds }) =>
              `${instrument}, version ${version}, in ${rounds} ${rounds === 1 ? "round" : "rounds"}`,
          )
          .join("; ")}
      </span>
    </li>
  );
}
