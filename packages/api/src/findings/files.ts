/** Many files written side by side, a piece at a time. */
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { tidyHead } from "@tessellate/domain/findings/tidy";

/** Files that open at their first line and begin with the columns. Writing waits when the disk is slower than we are. */
export function openFiles(folder: string) {
  const open = new Map<string, WriteStream>();
  let count = 0;
  const close = async (name: string) => {
    const stream = open.get(name);
    open.delete(name);
    if (stream) await finished(stream.end());
  };
  return {
    async write(name: string, text: string) {
      let stream = open.get(name);
      if (!stream) {
        stream = createWriteStream(join(folder, name));
        open.set(name, stream);
        count += 1;
        stream.write(tidyHead);
      }
      if (!stream.write(text)) await once(stream, "drain");
    },
    close,
    async closeAll() {
      for (const name of [...open.keys()]) await close(name);
      return count;
    },
  };
}
