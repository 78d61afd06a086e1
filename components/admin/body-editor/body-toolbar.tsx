"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type ReactNode, useState } from "react";
import { LinkForm } from "./link-form";
import { PicturePanel } from "./picture-panel";
import { TableTools } from "./table-tools";
import { ToolButton } from "./tool-button";

interface Tool {
  /** Whether it is of use in the cells of a table too. */
  readonly isInline?: boolean;
  readonly name: string;
  readonly label: ReactNode;
  readonly isOn: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

const TOOLS: readonly (readonly Tool[])[] = [
  [
    {
      isInline: true,
      name: "Bold (Ctrl+B)",
      label: <b>B</b>,
      isOn: (editor) => editor.isActive("bold"),
      run: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      isInline: true,
      name: "Italic (Ctrl+I)",
      label: <i>I</i>,
      isOn: (editor) => editor.isActive("italic"),
      run: (editor) => editor.chain().focus().toggleItalic().run(),
    },
  ],
  ([2, 3, 4] as const).map((level) => ({
    name: `H${level} heading (Ctrl+Alt+${level})`,
    label: `H${level}`,
    isOn: (editor) => editor.isActive("heading", { level }),
    run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  })),
  [
    {
      name: "• List (Ctrl+Shift+8)",
      label: "• List",
      isOn: (editor) => editor.isActive("bulletList"),
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: "1. List, numbered (Ctrl+Shift+7)",
      label: "1. List",
      isOn: (editor) => editor.isActive("orderedList"),
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      name: "“ Quote (Ctrl+Shift+B)",
      label: "“ Quote",
      isOn: (editor) => editor.isActive("blockquote"),
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
  ],
];

const EVERY = TOOLS.flat();

/** A small table with a header row; below it there is always a place to go on writing. */
function insertTable(editor: Editor): void {
  editor
    .chain()
    .focus()
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(({ tr, state }) => {
      const { paragraph, table } = state.schema.nodes;
      if (paragraph && tr.doc.lastChild?.type === table) tr.insert(tr.doc.content.size, paragraph.create());
      return true;
    })
    .run();
}

interface Props {
  readonly editor: Editor;
  readonly hasPictures: boolean;
}

/** The buttons over the body: each says whether it is on, and its key. */
export function BodyToolbar({ editor, hasPictures }: Props) {
  const [open, setOpen] = useState<"link" | "picture" | null>(null);
  const toggle = (panel: "link" | "picture") => setOpen(open === panel ? null : panel);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      on: EVERY.filter((tool) => tool.isOn(current)).map(({ name }) => name),
      isLink: current.isActive("link"),
      isPicture: current.isActive("figure"),
      isTable: current.isActive("table"),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  return (
    <div className="toolbar" role="toolbar" aria-label="Text">
      <div className="toolbar-line">
        {TOOLS.map((group) => (
          <span key={group[0]?.name} className="toolbar-group">
            {group.map((tool) => (
              <ToolButton
                key={tool.name}
                title={tool.name}
                aria-label={tool.name}
                aria-pressed={state.on.includes(tool.name)}
                disabled={state.isTable && !tool.isInline}
                onClick={() => tool.run(editor)}
              >
                {tool.label}
              </ToolButton>
            ))}
          </span>
        ))}
        <span className="toolbar-group">
          <ToolButton
            aria-pressed={state.isLink}
            aria-expanded={open === "link"}
            onClick={() => toggle("link")}
          >
            Link
          </ToolButton>
          {hasPictures && (
            <ToolButton
              aria-pressed={state.isPicture}
              aria-expanded={open === "picture"}
              disabled={state.isTable}
              onClick={() => toggle("picture")}
            >
              Picture
            </ToolButton>
          )}
          <ToolButton
            title={state.isTable ? "The tools of this table are below (Alt+F10)" : "Insert a table"}
            aria-pressed={state.isTable}
            disabled={state.isTable}
            onClick={() => insertTable(editor)}
          >
            Table
          </ToolButton>
          <ToolButton
            title="Undo (Ctrl+Z)"
            disabled={!state.canUndo}
            onClick={() => editor.chain().focus().undo().run()}
          >
            Undo
          </ToolButton>
          <ToolButton
            title="Redo (Ctrl+Shift+Z)"
            disabled={!state.canRedo}
            onClick={() => editor.chain().focus().redo().run()}
          >
            Redo
          </ToolButton>
        </span>
      </div>
      {state.isTable && <TableTools editor={editor} />}
      {open === "link" && <LinkForm editor={editor} onDone={() => setOpen(null)} />}
      {open === "picture" && <PicturePanel editor={editor} onDone={() => setOpen(null)} />}
    </div>
  );
}
