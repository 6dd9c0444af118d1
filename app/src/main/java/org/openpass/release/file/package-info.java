/** Rows as they stand in files: CSV (RFC 4180) and XLSX (ECMA-376), read and written row by row. */
@org.springframework.modulith.NamedInterface("file")
package org.openpass.release.file;
