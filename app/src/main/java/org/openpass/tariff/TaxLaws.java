package org.openpass.tariff;

import java.time.LocalDate;
import org.openpass.tariff.model.TaxLaw;

/** The law by which taxes are worked out, by the day of filing (Customs Act Art. 17). */
interface TaxLaws {

    TaxLaw on(LocalDate day);
}
