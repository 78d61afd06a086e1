export * from "@/db/schema/articles";
export * from "@/db/schema/feeds";
export * from "@/db/schema/imports";
export * from "@/db/schema/people";
export * from "@/db/schema/reports";
export * from "@/db/schema/system";
export * from "@/db/schema/undos";
