/** Where an item stands in the text of its dump, however long that is. */
export const itemHref = (batchId: number, itemId: number): string =>
  `/admin/batches/${batchId}?item=${itemId}#source-heading`;
