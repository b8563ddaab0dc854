/** Work that takes more than one sitting: what is done, what is next, and what has to wait. */

/** How far a task has come. "Cannot start yet" needs a note that says why. */
export type TaskStatus = "completed" | "inProgress" | "notYetStarted" | "cannotStartYet";

/** One task: a verb phrase, where it is done, how far it has come. */
export interface Task {
  title: string;
  status: TaskStatus;
  to?: string | undefined;
  /** A line under the title: a hint, or why it cannot start yet. */
  note?: string | undefined;
}

const words: Record<TaskStatus, string> = {
  completed: "Completed",
  inProgress: "In progress",
  notYetStarted: "Not yet started",
  cannotStartYet: "Cannot start yet",
};

/** Tasks in the order they are best done, under a line that counts those completed. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  const done = tasks.filter(({ status }) => status === "completed").length;
  return (
    <>
      <p className="mb-3">
        You have completed {done} of {tasks.length}.
      </p>
      <ul className="task-list" aria-label={label}>
        {tasks.map((task) => (
          <TaskLine key={task.title} {...task} />
        ))}
      </ul>
    </>
  );
}

const TaskLine = ({ title, status, to, note }: Task) => (
  <li>
    <div>
      {to && status !== "cannotStartYet" ? (
        <a href={to} className="task-link">
          {title}
        </a>
      ) : (
        <span className="font-medium">{title}</span>
      )}
      {note && <p className="muted text-sm">{note}</p>}
    </div>
    <strong className={`task-status task-${status}`}>{words[status]}</strong>
  </li>
);
