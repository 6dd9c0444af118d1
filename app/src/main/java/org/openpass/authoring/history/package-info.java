/** What was released, told as a history in Git: one commit a release, made of the database alone. */
@org.springframework.modulith.NamedInterface("history")
package org.openpass.authoring.history;
