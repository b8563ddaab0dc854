export { default } from "@tessellate/vitest/engines";
