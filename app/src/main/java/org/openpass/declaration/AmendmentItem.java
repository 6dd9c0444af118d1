package org.openpass.declaration;

/**
 * One field that an amendment changes (정정항목).
 *
 * @param field canonical path, as in error messages: {@code lines[0].hsCode}
 * @param code item code of the amendment form GOVCBR5FE, or null where it has none for the field
 * @param before what stood there; null: nothing
 * @param after what stands there now; null: nothing
 */
public record AmendmentItem(String field, String code, String before, String after) {
}
