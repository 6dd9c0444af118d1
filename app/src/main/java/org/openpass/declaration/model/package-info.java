/** The declaration as filed and the rules that a document must keep, free of frameworks. */
@org.springframework.modulith.NamedInterface("model")
package org.openpass.declaration.model;
