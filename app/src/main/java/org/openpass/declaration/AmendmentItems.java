package org.openpass.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpass.declaration.model.DeclarationDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what one version of a declaration changes of another, field by field. */
@Component
public class AmendmentItems {

    /** Item codes of the amendment form (수입정정항목), by canonical field without line numbers. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("collectionForm", "A408"), Map.entry("billOfLading", "A502"), Map.entry("exporter.name", "A601"),
            Map.entry("exporter.country", "A602"), Map.entry("exporter.id", "A603"), Map.entry("exportCountry", "A607"),
            Map.entry("transportMode", "A610"), Map.entry("totalGrossWeight", "A801"),
            Map.entry("totalPackages", "A803"), Map.entry("incoterm", "A805"), Map.entry("currency", "A806"),
            Map.entry("invoiceAmount", "A807"), Map.entry("freight.amount", "A811"),
            Map.entry("insurance.amount", "A812"), Map.entry("additions.amount", "A813"),
            Map.entry("deductions.amount", "A814"), Map.entry("declaredTax", "A824"),
            Map.entry("lines.description", "B102"), Map.entry("lines.hsCode", "B105"),
            Map.entry("lines.origin", "B201"), Map.entry("lines.netWeight", "B303"),
            Map.entry("lines.quantity", "B305"), Map.entry("lines.unit", "B306"), Map.entry("lines.amount", "C108"),
            Map.entry("lines.requirements.approvalNumber", "D102"), Map.entry("lines.requirements.law", "D103"),
            Map.entry("lines.requirements.exemptionReason", "E104"));

    /** What only corrects the base of the tax (Art. 38(5)); the goods stay what was declared. */
    private static final Set<String> TAX_BASE = Set.of("invoiceAmount", "freight.amount", "freight.currency",
            "insurance.amount", "insurance.currency", "additions.amount", "additions.currency", "deductions.amount",
            "deductions.currency", "declaredTax", "lines.amount", "lines.alcoholByVolume");

    /** What names the declaration and its cargo: another is another declaration. */
    private static final Set<String> FIXED = Set.of("declarationNumber", "reference", "customsOffice", "declarant",
            "importer.id", "billOfLading", "totalPackages", "lines.packages");

    /** How the duty is paid (징수형태). */
    private static final Set<String> PAYMENT = Set.of("collectionForm", "securityReference");

    private final JsonMapper json;

    AmendmentItems(JsonMapper json) {
        this.json = json;
    }

    /** The changed fields, in the order of their names; empty when the versions say the same. */
    List<AmendmentItem> between(DeclarationDocument before, DeclarationDocument after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        Set<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        List<AmendmentItem> items = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(old.get(field), now.get(field))) {
                items.add(new AmendmentItem(field, CODES.get(general(field)), old.get(field), now.get(field)));
            }
        }
        return items;
    }

    /** Whether the items correct nothing but the base of the tax. */
    static boolean taxOnly(List<AmendmentItem> items) {
        return !items.isEmpty() && items.stream().allMatch(i -> TAX_BASE.contains(general(i.field())));
    }

    /** The items that an amendment cannot change. */
    static List<AmendmentItem> fixed(List<AmendmentItem> items) {
        return items.stream().filter(i -> FIXED.contains(general(i.field()))).toList();
    }

    /** The items that say how the duty is paid, which a payment slip that was made does not follow. */
    static List<AmendmentItem> ofPayment(List<AmendmentItem> items) {
        return items.stream().filter(i -> PAYMENT.contains(i.field())).toList();
    }

    private static String general(String field) {
        return field.replaceAll("\\[\\d+]", "");
    }

    private Map<String, String> flat(DeclarationDocument document) {
        Map<String, String> fields = new TreeMap<>();
        flatten("", json.valueToTree(document), fields);
        // The number that customs assigned stands in the declaration, not in the document that asked for one.
        fields.remove("declarationNumber");
        fields.remove("numberOfLines");
        return fields;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.propertyStream().forEach(p ->
                    flatten(path.isEmpty() ? p.getKey() : path + "." + p.getKey(), p.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.put(path, node.isNumber() ? new BigDecimal(node.asString()).stripTrailingZeros().toPlainString()
                    : node.asString());
        }
    }
}
