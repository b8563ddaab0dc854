/** The few addresses that take whole files. They limit and stream what they read themselves. */

const uploads = [/^\/imports(?:\.data)?$/];

/** Whether a path takes files larger than a form. */
export const takesUploads = (path: string): boolean => uploads.some((at) => at.test(path));
