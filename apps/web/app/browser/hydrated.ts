/** Knowing when the script has taken over, and saving what was answered before it did. */
import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and for the first paint, true once the script is in charge: a Save button may then go. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** What differs between a form as it stands and the values it was sent with. */
export function changedSince(form: FormData, saved: Readonly<Record<string, string>>): FormData {
  const changed = new FormData();
  for (const [name, value] of form)
    if (typeof value === "string" && saved[name] !== value) changed.append(name, value);
  return changed;
}

/**
 * Hands over, once and on arrival, what was pressed or typed while the script was still on its way: it shows on the
 * screen, but React never heard of it and it would be lost.
 */
export function useEarlyInput(
  form: RefObject<HTMLFormElement | null>,
  saved: Readonly<Record<string, string>>,
  replay: (changes: FormData) => void,
): void {
  const first = useRef({ saved, replay });
  useEffect(() => {
    if (!form.current) return;
    const early = changedSince(new FormData(form.current), first.current.saved);
    if ([...early].length > 0) first.current.replay(early);
  }, [form]);
}
