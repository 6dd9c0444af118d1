/** The case of a carry-out (반출, Customs Act Art. 157-2): released goods that leave a designated bonded area within a time. */
@org.springframework.modulith.NamedInterface("gate")
package org.openpass.cargo.gate;
