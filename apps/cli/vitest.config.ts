export { default } from "@tessellate/vitest/rules";
