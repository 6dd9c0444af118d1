/** Goods that stay beyond their storage period (장치기간경과물품, Customs Act Art. 208 to 212): notice, sale, settlement, treasury. */
@org.springframework.modulith.NamedInterface("overdue")
package org.openpass.cargo.overdue;
