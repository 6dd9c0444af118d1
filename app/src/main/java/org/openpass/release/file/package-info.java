/** Rows as they stand in files: CSV (RFC 4180) and XLSX (ECMA-376), read and written row by row. */
package org.openpass.release.file;
