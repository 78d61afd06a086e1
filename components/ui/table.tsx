import type { ReactNode } from "react";

interface Props {
  /** Said to screen readers. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** `<tr>` elements; each `<td>` may carry `data-label` for phones, the main one `className="table-main"`. */
  readonly children: ReactNode;
}

/** A table that turns into a list of cards on a phone. */
export function Table({ caption, columns, children }: Props) {
  return (
    <div className="table-frame">
      <table className="table" data-stack="true">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
