/** Whether what was tapped is safe, and what waits for signal. Only the page's script speaks here. */
import { Button } from "#app/ui/button.tsx";

/** A quiet line that says "Saved", and a panel that comes up while answers wait on the phone. */
export const SavedLine = () => (
  <>
    <p data-saved role="status" className="muted min-h-6" />
    <div data-waiting hidden className="sheet my-4 p-5">
      <p data-waiting-words role="status" className="font-semibold" />
      <p className="mt-1">
        Your answers are kept on this phone and go by themselves as soon as there is signal while
        this page is open. You may close it and open the link again later.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="button" data-try kind="secondary">
          Try now
        </Button>
        <Button type="button" data-delete kind="quiet">
          Delete them from this phone
        </Button>
      </div>
    </div>
  </>
);
