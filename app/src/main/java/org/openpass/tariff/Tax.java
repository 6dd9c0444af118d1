package org.openpass.tariff;

/** The taxes that customs collects on an import, in the order in which each enters the base of the next. */
public enum Tax {
    /** Customs duty, Customs Act Art. 14. */
    CUD("CUD", "관세", "Customs duty"),
    /** Individual consumption tax, Individual Consumption Tax Act Art. 1(2). */
    IND("IND", "개별소비세", "Individual consumption tax"),
    /** Liquor tax, Liquor Tax Act Art. 8. */
    ACT("ACT", "주세", "Liquor tax"),
    /** Transport, energy and environment tax on petrol and diesel. */
    ENV("ENV", "교통·에너지·환경세", "Transport, energy and environment tax"),
    /** Education tax on the three above, Education Tax Act Art. 5(1). */
    EDU("5AB", "교육세", "Education tax"),
    /** Special tax for rural development on individual consumption tax, Art. 5(1) no. 4. */
    CAP("CAP", "농어촌특별세", "Special tax for rural development"),
    /** Value added tax, Value Added Tax Act Art. 29(2). */
    VAT("VAT", "부가가치세", "Value added tax");

    private final String code;
    private final String korean;
    private final String english;

    Tax(String code, String korean, String english) {
        this.code = code;
        this.korean = korean;
        this.english = english;
    }

    /** Code of the tax in the e-documents (세종). */
    public String code() {
        return code;
    }

    /** Korean name. */
    public String korean() {
        return korean;
    }

    /** English name. */
    public String english() {
        return english;
    }
}
