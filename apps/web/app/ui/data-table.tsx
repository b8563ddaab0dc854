/** A table of records: caption, scopes, figures to the right, and a form that fits a phone. */
import { Fragment, type ReactNode, useId } from "react";

/** One column. The first column of a table names its rows. */
export interface Column<Row> {
  key: string;
  head: string;
  /** A second, quieter line of the heading, such as the unit. */
  note?: string | undefined;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right, digit under digit. */
  numeric?: boolean | undefined;
  /** A link that orders the rows by this column, and the order they are in if it is this one. */
  sort?: { to: string; direction?: "ascending" | "descending" | undefined } | undefined;
}

interface DataTableProps<Row> {
  caption: ReactNode;
  /** The caption stays for screen readers when a heading above the table already says it. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The fragment a map or a summary links to; the row is marked when it is arrived at. */
  idOf?: ((row: Row) => string) | undefined;
  /** A heading row is put in whenever this changes from one row to the next. */
  groupOf?: ((row: Row) => string) | undefined;
  /** A last row that sums up the others. */
  total?: Row | undefined;
  /** Below 640 px: scroll sideways with the first column in place (figures), or one card a row (records). */
  narrow?: "scroll" | "cards";
  /** What stands in place of a table without rows. */
  empty?: ReactNode;
}

/** The table, or what stands in its place when there is nothing to show. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, narrow = "scroll", empty } = props;
  const id = useId();
  if (rows.length === 0 && empty) return empty;
  return (
    <section className="table-room" aria-labelledby={id} tabIndex={narrow === "scroll" ? 0 : -1}>
      <table className={`data-table ${narrow === "cards" ? "data-cards" : ""}`}>
        <caption id={id} className={captionHidden ? "sr-only" : "data-caption"}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <Rows {...props} />
        {props.total && (
          <tfoot>
            <Line columns={columns} row={props.total} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Rows<Row>({ columns, rows, keyOf, idOf, groupOf }: DataTableProps<Row>) {
  return (
    <tbody>
      {rows.map((row, i) => {
        const before = rows[i - 1];
        const group = groupOf?.(row);
        const opens = group !== undefined && (!before || groupOf?.(before) !== group);
        return (
          <Fragment key={keyOf(row)}>
            {opens && (
              <tr className="data-group">
                <th colSpan={columns.length} scope="colgroup">
                  <span>{group}</span>
                </th>
              </tr>
            )}
            <Line columns={columns} row={row} id={idOf?.(row)} />
          </Fragment>
        );
      })}
    </tbody>
  );
}

interface LineProps<Row> {
  columns: readonly Column<Row>[];
  row: Row;
  id?: string | undefined;
}

function Line<Row>({ columns, row, id }: LineProps<Row>) {
  return (
    <tr id={id}>
      {columns.map(({ key, head, cell, numeric }, i) =>
        i === 0 ? (
          <th key={key} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={numeric ? "numeric" : undefined} data-label={head}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

const arrows = { ascending: "▲", descending: "▼" } as const;

function Head<Row>({ column: { head, note, numeric, sort } }: { column: Column<Row> }) {
  return (
    <th scope="col" className={numeric ? "numeric" : undefined} aria-sort={sort?.direction}>
      {sort ? (
        <a href={sort.to} className="sort-link">
          {head}
          <span aria-hidden="true">{sort.direction ? arrows[sort.direction] : "↕"}</span>
        </a>
      ) : (
        head
      )}
      {note && <span className="muted block font-normal">{note}</span>}
    </th>
  );
}
