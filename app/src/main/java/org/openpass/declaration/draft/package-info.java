/** Declarations that people are still writing: kept as typed, read as a document when asked. */
@org.springframework.modulith.NamedInterface("draft")
package org.openpass.declaration.draft;
