/** A browser for tests of sign-in: it keeps its cookies and has an address of its own. */
import type { Actor } from "@tessellate/domain/access/roles";

export const baseUrl = "http://hub.example";
let addresses = 0;

interface SignIn {
  handler(request: Request): Promise<Response>;
  actorOf(request: Request): Promise<Actor>;
}

/** Opens a browser at a door; `codes` are the mailboxes its people read. */
export function openBrowser(
  signIn: SignIn,
  codes: ReadonlyMap<string, string>,
  ip = `203.0.113.${++addresses}`,
) {
  const cookies = new Map<string, string>();
  const headers = () => ({
    "x-client-ip": ip,
    origin: baseUrl,
    cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
  });
  const actor = () => signIn.actorOf(new Request(baseUrl, { headers: headers() }));
  const send = async (path: string, body?: object, extra: Record<string, string> = {}) => {
    const url = new URL(path.startsWith("http") ? path : `/api/auth${path}`, baseUrl);
    const init = body && {
      method: "POST",
      headers: { ...headers(), "content-type": "application/json", ...extra },
      body: JSON.stringify(body),
    };
    const answer = await signIn.handler(new Request(url, init ?? { headers: headers() }));
    keep(cookies, answer);
    return read(answer);
  };
  const askCode = (email: string) =>
    send("/email-otp/send-verification-otp", { email, type: "sign-in" });
  return {
    cookies,
    send,
    actor,
    askCode,
    signIn: async (email: string) => {
      await askCode(email);
      return send("/sign-in/email-otp", { email, otp: codes.get(email) });
    },
    /** The id of the person signed in here, if anyone is. */
    who: async () => {
      const found = await actor();
      return found.kind === "person" ? found.personId : undefined;
    },
  };
}

/** Takes over the cookies an answer sets. */
export function keep(cookies: Map<string, string>, answer: Response) {
  for (const line of answer.headers.getSetCookie()) {
    const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value && !/max-age=0/i.test(line)) cookies.set(key, value);
    else cookies.delete(key);
  }
}

async function read(answer: Response) {
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    location: answer.headers.get("location") ?? "",
    json: text.startsWith("{") ? JSON.parse(text) : text,
  };
}
