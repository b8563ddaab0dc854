/** What the page being rendered is called by: its security nonce, and the reference of the request it answers. */
import { createContext, useContext } from "react";

/** The nonce allows this page's own scripts; the reference is what a reader quotes when something went wrong. */
export interface Rendering {
  nonce: string;
  reference: string;
}

const RenderingContext = createContext<Rendering>({ nonce: "", reference: "" });

/** Wraps the whole page, on the server and in the browser. */
export const RenderingProvider = RenderingContext.Provider;

/** The nonce and reference of this page; the reference is empty in the browser. */
export const useRendering = (): Rendering => useContext(RenderingContext);
