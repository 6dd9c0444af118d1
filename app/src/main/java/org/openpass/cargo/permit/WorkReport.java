package org.openpass.cargo.permit;

import java.time.LocalDate;

/**
 * What became of the goods, as who was permitted it reports (Decree Art. 177(2), 178(2), 179(2)).
 *
 * @param workedOn the day on which it was done
 * @param afterPackages packages after disassembly; null of other kinds
 * @param destroyed packages that were destroyed; null of other kinds
 * @param used packages of a sample that were used up; null of other kinds
 * @param rest what is left of what was destroyed, in words; null: nothing
 * @param note goods, materials used and left
 */
public record WorkReport(LocalDate workedOn, Integer afterPackages, Integer destroyed, Integer used, String rest, String note) {
}
