export { default } from "./src/engines.ts";
