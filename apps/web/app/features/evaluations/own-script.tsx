/** The one script of the evaluation's pages: small, written by hand, and never needed. */
import script from "#app/browser/offline-page.ts?worker&url";
import { useRendering } from "#app/ui/rendering.ts";

/** Goes at the end of a page that the script makes better. */
export const OwnScript = () => <script type="module" src={script} nonce={useRendering().nonce} />;
