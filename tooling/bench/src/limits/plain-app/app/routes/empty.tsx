/** An empty page that hydrates: what the framework ships before anyone has written a line. */

export const handle = { hydrate: true };

export default function Empty() {
  return <main />;
}
