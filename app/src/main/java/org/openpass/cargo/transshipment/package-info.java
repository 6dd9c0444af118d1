/** Transshipment (환적), temporary landing (일시양륙) and return (반송) of foreign goods (Customs Act Art. 141, 241). */
@org.springframework.modulith.NamedInterface("transshipment")
package org.openpass.cargo.transshipment;
