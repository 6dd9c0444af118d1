/** What is wrong with a work, where, and the mend: the rules of the house, one class each, and what the gate refuses. */
@org.springframework.modulith.NamedInterface("check")
package org.openpass.authoring.check;
