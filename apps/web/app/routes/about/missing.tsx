/** Every address that does not exist: the same page as one that may not be seen. */
import { data } from "react-router";

export function loader(): never {
  throw data(null, { status: 404 });
}

export default function Missing() {
  return null;
}
