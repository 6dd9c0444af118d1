/** What one owner prepared and another releases: submission, signature, deployment and the moment of effect. */
@org.springframework.modulith.NamedInterface("release")
package org.openpass.authoring.release;
