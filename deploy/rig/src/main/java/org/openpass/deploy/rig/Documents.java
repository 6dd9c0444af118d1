package org.openpass.deploy.rig;

/** Import declarations as JSON: one line of T-shirts, cleared without any person unless told otherwise. */
public final class Documents {

    private Documents() {
    }

    /** One that is accepted at once and paid afterwards. */
    public static String straightThrough(String reference) {
        return of(reference, "PAY_AFTER_ACCEPTANCE", "VN");
    }

    /** One that waits for its payment. */
    public static String payFirst(String reference) {
        return of(reference, "PAY_BEFORE_ACCEPTANCE", "VN");
    }

    /** One whose documents an officer reviews for its goods' origin, and that waits for its payment afterwards. */
    public static String reviewed(String reference) {
        return of(reference, "PAY_BEFORE_ACCEPTANCE", "IR");
    }

    /** One that is accepted at once and paid afterwards, of goods that the cargo ledger knows by this number. */
    public static String ofCargo(String reference, String cargoNumber, int packages) {
        return of(reference, "PAY_AFTER_ACCEPTANCE", "VN", cargoNumber, packages);
    }

    /**
     * The document, of one package of a bill that the reference chooses.
     *
     * @param reference the declarant's own, which with its content is the document's identity
     * @param collectionForm how it is paid, e.g. PAY_AFTER_ACCEPTANCE
     * @param origin the goods' country of origin, by which the lane is chosen
     */
    public static String of(String reference, String collectionForm, String origin) {
        return of(reference, collectionForm, origin, SampleWorld.bill(Math.floorMod(reference.hashCode(), SampleWorld.BILLS)), 1);
    }

    private static String of(String reference, String collectionForm, String origin, String bill, int packages) {
        return """
                {"reference": "%s", "customsOffice": "020", "declarant": "%s", "importer": {"id": "%s"},
                 "collectionForm": "%s", "billOfLading": "%s", "incoterm": "CIF", "currency": "USD",
                 "totalPackages": %d, "totalGrossWeight": 12.5, "transportMode": "1", "exportCountry": "%s",
                 "lines": [{"number": 1, "hsCode": "6109101000", "description": "T-shirts of cotton", "origin": "%s",
                            "packages": %d, "grossWeight": 12.5, "netWeight": 11, "quantity": 100, "unit": "U",
                            "amount": 350}]}
                """.formatted(reference, SampleWorld.DECLARANT, SampleWorld.IMPORTER, collectionForm, bill,
                        packages, origin, origin, packages);
    }
}
