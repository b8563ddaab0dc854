/** Wakes a page up in the browser; only pages whose handle asks for it send this script. */
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { RenderingProvider } from "#app/ui/rendering.ts";

// The browser hides nonces from the document, but keeps them readable as a property.
const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RenderingProvider value={{ nonce, reference: "" }}>
        <HydratedRouter />
      </RenderingProvider>
    </StrictMode>,
    { onRecoverableError: (error) => console.error("hydration", error) },
  );
});
