/** Renders in one go, which costs the framework least. */
import { renderToString } from "react-dom/server";
import { type EntryContext, ServerRouter } from "react-router";

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
) {
  headers.set("content-type", "text/html; charset=utf-8");
  const page = renderToString(<ServerRouter context={entry} url={request.url} />);
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}
