"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Input } from "@/components/ui/input";
import { MOST_COLUMNS, MOST_ROWS } from "@/lib/domain/data-table";
import { LONGEST_CAPTION } from "@/lib/domain/rich-text";
import { tableSize } from "@/lib/richtext/table-size";
import { ToolButton } from "./tool-button";

type Chain = ReturnType<Editor["chain"]>;

interface Tool {
  readonly name: string;
  readonly label: string;
  readonly run: (chain: Chain) => Chain;
  /** What there must be room for. */
  readonly adds?: "row" | "column";
}

const GROUPS: readonly (readonly Tool[])[] = [
  [
    { name: "Add a row above", label: "+ Row above", run: (chain) => chain.addRowBefore(), adds: "row" },
    { name: "Add a row below", label: "+ Row below", run: (chain) => chain.addRowAfter(), adds: "row" },
    { name: "Remove this row", label: "− Row", run: (chain) => chain.deleteRow() },
  ],
  [
    {
      name: "Add a column before",
      label: "+ Column before",
      run: (chain) => chain.addColumnBefore(),
      adds: "column",
    },
    {
      name: "Add a column after",
      label: "+ Column after",
      run: (chain) => chain.addColumnAfter(),
      adds: "column",
    },
    { name: "Remove this column", label: "− Column", run: (chain) => chain.deleteColumn() },
  ],
];

/** What can be done with the table that the cursor is in. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => tableSize(current.state),
  });
  if (!state) return null;
  const room = { row: state.rows < MOST_ROWS, column: state.columns < MOST_COLUMNS };
  return (
    <fieldset className="table-tools" aria-label="Table">
      <div className="toolbar-line">
        {GROUPS.map((group) => (
          <span key={group[0]?.name} className="toolbar-group">
            {group.map(({ name, label, run, adds }) => (
              <ToolButton
                key={name}
                title={name}
                aria-label={name}
                disabled={adds !== undefined && !room[adds]}
                onClick={() => run(editor.chain().focus()).run()}
              >
                {label}
              </ToolButton>
            ))}
          </span>
        ))}
        <span className="toolbar-group">
          <ToolButton
            title="The first row heads the columns"
            aria-pressed={state.hasHeaderRow}
            onClick={() => editor.chain().focus().toggleHeaderRow().run()}
          >
            Header row
          </ToolButton>
          <ToolButton
            title="The first column heads the rows"
            aria-pressed={state.hasHeaderColumn}
            onClick={() => editor.chain().focus().toggleHeaderColumn().run()}
          >
            Header column
          </ToolButton>
          <ToolButton onClick={() => editor.chain().focus().deleteTable().run()}>Remove table</ToolButton>
        </span>
      </div>
      <Caption editor={editor} caption={state.caption} />
    </fieldset>
  );
}

function Caption({ editor, caption }: { readonly editor: Editor; readonly caption: string }) {
  return (
    <Input
      className="table-caption"
      aria-label="Caption of the table"
      placeholder="Caption"
      dir="auto"
      maxLength={LONGEST_CAPTION}
      value={caption}
      onChange={({ target: { value } }) =>
        editor.commands.updateAttributes("table", { caption: value.trim() ? value : null })
      }
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        editor.commands.focus();
      }}
    />
  );
}
