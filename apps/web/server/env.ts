/** What the operator may say to the web server, read once; nothing else here looks at the environment. */

const { HOST, PORT, TRUST_PROXY, LOG_LEVEL } = process.env;

/** Only this machine can reach the server unless HOST says otherwise. */
export const host = HOST || "127.0.0.1";

/** Where it listens. */
export const port = Number(PORT || 3000);

/** True behind a proxy of our own, whose X-Forwarded-For is believed; a browser's never is. */
export const trustProxy = TRUST_PROXY === "1" || TRUST_PROXY === "true";

/** How much is logged; the server chooses when the operator does not. */
export const logLevel = LOG_LEVEL;
