/** What is different between two versions of a work, said by the server: that is what a second person signs. */
@org.springframework.modulith.NamedInterface("compare")
package org.openpass.authoring.compare;
