/** The two ways into what people are asked: by instrument, and question by question. */
import { Tabs } from "#app/ui/tabs.tsx";

/** Both pages, side by side. */
export const QuestionTabs = ({ at }: { at: "instruments" | "questions" }) => (
  <Tabs
    label="What people are asked"
    items={[
      { to: "/instruments", label: "Instruments", current: at === "instruments" },
      { to: "/questions", label: "Question bank", current: at === "questions" },
    ]}
  />
);
