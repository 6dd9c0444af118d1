/** The case of a manifest (입항적하목록, Customs Act Art. 135): houses, selection, review, acceptance, arrival. */
@org.springframework.modulith.NamedInterface("manifest")
package org.openpass.cargo.manifest;
