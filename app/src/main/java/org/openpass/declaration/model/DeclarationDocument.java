package org.openpass.declaration.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * An import declaration (수입신고서) as its declarant filed it: the parsed content, whatever door it came by.
 * Fields that the sender left out are {@code null}; nothing here has been judged yet, see {@link DeclarationRules}.
 *
 * @param declarationNumber declarant's code 5 + year 2 + serial 6 + 1 character; {@code null}: customs assigns it
 * @param reference the declarant's own reference, at most 35 characters, unique for the declarant
 * @param customsOffice customs office code, 3 digits
 * @param declarant identifier of the declarant: declarant code (신고인부호, 5) or a registered foreign identifier
 * @param importer the importer and taxpayer (납세의무자)
 * @param exporter the foreign supplier (해외거래처)
 * @param collectionForm how the duty is paid (징수형태); {@code null}: after acceptance, Art. 9(1)1
 * @param securityReference number of the security that is offered, Art. 24
 * @param billOfLading B/L or air waybill number whose cargo is declared
 * @param incoterm Incoterms 2020 code, 3 letters
 * @param currency ISO 4217 code of every invoice amount in the document
 * @param invoiceAmount total of the invoice in {@code currency}; {@code null}: the sum of the lines
 * @param freight freight to the port of import, Art. 30(1)6
 * @param insurance insurance to the port of import
 * @param additions other additions to the price, Art. 30(1)
 * @param deductions deductions from the price, Art. 30(2)
 * @param totalPackages packages of all lines; {@code null}: the sum of the lines
 * @param totalGrossWeight kilograms of all lines; {@code null}: the sum of the lines
 * @param numberOfLines number of lines as the sender counted them; {@code null}: not stated
 * @param transportMode 1 sea, 2 rail, 3 road, 4 air, 5 post (UN/ECE Recommendation 19)
 * @param exportCountry ISO 3166 code of the country of loading
 * @param lines the lines (란), 1 to 999
 * @param declaredTax duty and taxes of all lines as the declarant worked them out (Art. 38(1)), whole KRW;
 *     {@code null}: not stated
 */
public record DeclarationDocument(
        String declarationNumber,
        String reference,
        String customsOffice,
        String declarant,
        PartyRef importer,
        PartyRef exporter,
        CollectionForm collectionForm,
        String securityReference,
        String billOfLading,
        String incoterm,
        String currency,
        BigDecimal invoiceAmount,
        Charge freight,
        Charge insurance,
        Charge additions,
        Charge deductions,
        Integer totalPackages,
        BigDecimal totalGrossWeight,
        Integer numberOfLines,
        String transportMode,
        String exportCountry,
        List<Line> lines,
        Long declaredTax) {

    /** A document that states no tax. */
    public DeclarationDocument(String declarationNumber, String reference, String customsOffice, String declarant,
            PartyRef importer, PartyRef exporter, CollectionForm collectionForm, String securityReference,
            String billOfLading, String incoterm, String currency, BigDecimal invoiceAmount, Charge freight,
            Charge insurance, Charge additions, Charge deductions, Integer totalPackages,
            BigDecimal totalGrossWeight, Integer numberOfLines, String transportMode, String exportCountry,
            List<Line> lines) {
        this(declarationNumber, reference, customsOffice, declarant, importer, exporter, collectionForm,
                securityReference, billOfLading, incoterm, currency, invoiceAmount, freight, insurance, additions,
                deductions, totalPackages, totalGrossWeight, numberOfLines, transportMode, exportCountry, lines, null);
    }

    /** The same document with another collection form. */
    public DeclarationDocument collectedBy(CollectionForm form) {
        return new DeclarationDocument(declarationNumber, reference, customsOffice, declarant, importer, exporter, form,
                securityReference, billOfLading, incoterm, currency, invoiceAmount, freight, insurance, additions,
                deductions, totalPackages, totalGrossWeight, numberOfLines, transportMode, exportCountry, lines,
                declaredTax);
    }

    /** The same document with other lines. */
    public DeclarationDocument with(List<Line> others) {
        return new DeclarationDocument(declarationNumber, reference, customsOffice, declarant, importer, exporter,
                collectionForm, securityReference, billOfLading, incoterm, currency, invoiceAmount, freight, insurance,
                additions, deductions, totalPackages, totalGrossWeight, numberOfLines, transportMode, exportCountry,
                others, declaredTax);
    }

    /** A party as the document names it: a registered identifier, a name, an ISO 3166 country; each may be absent. */
    public record PartyRef(String id, String name, String country) {
    }

    /** An amount with its own currency (ISO 4217). */
    public record Charge(BigDecimal amount, String currency) {
    }

    /**
     * One line (란).
     *
     * @param number 1 to 999, unique in the document
     * @param hsCode 10 digits
     * @param description trade name of the goods
     * @param origin ISO 3166 code of the country of origin
     * @param procedure requested customs procedure, 2 digits (WCO), {@code null}: 40, release to free circulation
     * @param previousProcedure preceding procedure, 2 digits, {@code null}: 00
     * @param packages number of packages
     * @param grossWeight kilograms
     * @param netWeight kilograms
     * @param quantity in {@code unit}
     * @param unit UN/ECE Recommendation 20 code
     * @param amount invoice value of the line in the document's currency
     * @param alcoholByVolume per cent, for liquors
     * @param requirements approvals under other laws, Art. 226
     */
    public record Line(
            int number,
            String hsCode,
            String description,
            String origin,
            String procedure,
            String previousProcedure,
            Integer packages,
            BigDecimal grossWeight,
            BigDecimal netWeight,
            BigDecimal quantity,
            String unit,
            BigDecimal amount,
            BigDecimal alcoholByVolume,
            List<Requirement> requirements) {

        public Line {
            requirements = requirements == null ? List.of() : List.copyOf(requirements);
        }

        /** The same line under another number, with other requirements. */
        public Line with(int otherNumber, List<Requirement> others) {
            return new Line(otherNumber, hsCode, description, origin, procedure, previousProcedure, packages,
                    grossWeight, netWeight, quantity, unit, amount, alcoholByVolume, others);
        }
    }

    /**
     * How one law that the head of customs confirms (세관장확인, Art. 226) is met.
     *
     * @param law code 01 to 99 of the law
     * @param approvalNumber the agency's approval; or
     * @param exemptionReason A use not targeted, B exempt, C submission omitted, Z other
     */
    public record Requirement(String law, String approvalNumber, String exemptionReason) {
    }
}
