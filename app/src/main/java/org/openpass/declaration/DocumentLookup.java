package org.openpass.declaration;

import java.time.LocalDate;
import org.openpass.declaration.model.ReferenceLookup;
import org.openpass.reference.CodeLists;
import org.openpass.reference.Codes;
import org.openpass.tariff.TariffApi;
import org.springframework.stereotype.Component;

/** Answers the document's rules from reference data and the tariff. */
@Component
class DocumentLookup implements ReferenceLookup {

    private final Codes codes;
    private final CodeLists lists;
    private final TariffApi tariff;

    DocumentLookup(Codes codes, CodeLists lists, TariffApi tariff) {
        this.codes = codes;
        this.lists = lists;
        this.tariff = tariff;
    }

    @Override
    public boolean country(String code, LocalDate on) {
        return codes.country(code, on);
    }

    @Override
    public boolean currency(String code, LocalDate on) {
        return codes.currency(code, on);
    }

    @Override
    public boolean commodity(String hsCode, LocalDate on) {
        return tariff.commodity(hsCode, on).isPresent();
    }

    @Override
    public boolean office(String code, LocalDate on) {
        return codes.office(code, on);
    }

    @Override
    public boolean coded(Coded list, String code, LocalDate on) {
        return lists.known(switch (list) {
            case INCOTERM -> CodeLists.INCOTERMS;
            case TRANSPORT_MODE -> CodeLists.TRANSPORT_MODES;
            case PROCEDURE -> CodeLists.PROCEDURES;
            case EXEMPTION -> CodeLists.EXEMPTIONS;
        }, code, on);
    }
}
