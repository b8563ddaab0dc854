/** A plain table, rendered from memory. */
import { useLoaderData } from "react-router";
import { table } from "../table.server.ts";

export const loader = () => table;

export default function Table() {
  const { heading, rows } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>Plain</h1>
      <table>
        <thead>
          <tr>
            {heading.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell, column) => (
                <td key={heading[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
