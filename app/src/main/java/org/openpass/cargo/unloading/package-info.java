/** The case of an unloading (하선·하기신고, Customs Act Art. 140): permission, time for the carry-in, differences. */
@org.springframework.modulith.NamedInterface("unloading")
package org.openpass.cargo.unloading;
