package org.openpass.gateway.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.openpass.declaration.model.DeclarationDocument.Requirement;
import org.openpass.declaration.model.FieldError;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for import declarations as JSON. Jackson parses; fields are taken from its tree, so that a value of the
 * wrong type and a field that nobody knows are reported together with every other error.
 */
@Component
public class JsonDeclarations {

    /** What a JSON document says; {@code unreadable} names what could not be read. */
    public record Reading(DeclarationDocument document, List<FieldError> unreadable) {
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Reads a document.
     *
     * @throws JsonRefused when the body is not a JSON object
     */
    public Reading read(byte[] body) {
        JsonNode root = root(body);
        List<FieldError> errors = new ArrayList<>();
        return new Reading(document(new Fields(root, "", errors)), errors);
    }

    private static JsonNode root(byte[] body) {
        JsonNode root;
        try {
            root = MAPPER.readTree(body);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new JsonRefused(FieldError.of("", "json.malformed", e.getOriginalMessage(), line, column));
        }
        if (root == null || !root.isObject()) {
            throw new JsonRefused(FieldError.of("", "json.notAnObject"));
        }
        return root;
    }

    /** A request about a declaration: texts, and perhaps the document as it shall read. */
    public final class Request {
        private final JsonNode root;

        private Request(JsonNode root) {
            this.root = root;
        }

        /** A text, or null. */
        public String text(String name) {
            JsonNode value = root.path(name);
            return value.isString() ? value.asString() : null;
        }

        /** The document in {@code declaration}, if there is one. */
        public Optional<Reading> declaration() {
            JsonNode declaration = root.path("declaration");
            if (!declaration.isObject()) {
                return Optional.empty();
            }
            List<FieldError> errors = new ArrayList<>();
            return Optional.of(new Reading(document(new Fields(declaration, "", errors)), errors));
        }
    }

    /**
     * Reads a request about a declaration.
     *
     * @throws JsonRefused when the body is not a JSON object
     */
    public Request request(byte[] body) {
        return new Request(root(body));
    }

    private static DeclarationDocument document(Fields f) {
        DeclarationDocument document = new DeclarationDocument(f.text("declarationNumber"), f.text("reference"),
                f.text("customsOffice"), f.text("declarant"), party(f.object("importer")), party(f.object("exporter")),
                f.constant("collectionForm", CollectionForm.class), f.text("securityReference"),
                f.text("billOfLading"), f.text("incoterm"), f.text("currency"), f.decimal("invoiceAmount"),
                charge(f.object("freight")), charge(f.object("insurance")), charge(f.object("additions")),
                charge(f.object("deductions")), f.integer("totalPackages"), f.decimal("totalGrossWeight"),
                f.integer("numberOfLines"), f.text("transportMode"), f.text("exportCountry"), lines(f), f.whole("declaredTax"));
        f.refuseUnknown();
        return document;
    }

    private static List<Line> lines(Fields document) {
        List<Line> lines = new ArrayList<>();
        for (Fields f : document.list("lines")) {
            Integer number = f.integer("number");
            Line line = new Line(number == null ? lines.size() + 1 : number, f.text("hsCode"), f.text("description"),
                    f.text("origin"), f.text("procedure"), f.text("previousProcedure"), f.integer("packages"),
                    f.decimal("grossWeight"), f.decimal("netWeight"), f.decimal("quantity"), f.text("unit"),
                    f.decimal("amount"), f.decimal("alcoholByVolume"), requirements(f));
            f.refuseUnknown();
            lines.add(line);
        }
        return lines;
    }

    private static List<Requirement> requirements(Fields line) {
        List<Requirement> requirements = new ArrayList<>();
        for (Fields f : line.list("requirements")) {
            requirements.add(new Requirement(f.text("law"), f.text("approvalNumber"), f.text("exemptionReason")));
            f.refuseUnknown();
        }
        return requirements;
    }

    private static PartyRef party(Fields f) {
        if (f == null) {
            return null;
        }
        PartyRef party = new PartyRef(f.text("id"), f.text("name"), f.text("country"));
        f.refuseUnknown();
        return party;
    }

    private static Charge charge(Fields f) {
        if (f == null) {
            return null;
        }
        Charge charge = new Charge(f.decimal("amount"), f.text("currency"));
        f.refuseUnknown();
        return charge;
    }

    /** The fields of one object; what cannot be read is null and reported. */
    private static final class Fields {

        private static final int MOST_DIGITS = 40;

        private final JsonNode node;
        private final String path;
        private final List<FieldError> errors;
        private final Set<String> known = new HashSet<>();

        Fields(JsonNode node, String path, List<FieldError> errors) {
            this.node = node;
            this.path = path;
            this.errors = errors;
        }

        private JsonNode get(String name) {
            known.add(name);
            JsonNode value = node.get(name);
            return value == null || value.isNull() ? null : value;
        }

        private <T> T wrong(String name, String expected) {
            errors.add(FieldError.of(path + name, "json.type", expected, node.get(name)));
            return null;
        }

        String text(String name) {
            JsonNode value = get(name);
            if (value == null) {
                return null;
            }
            return value.isString() ? value.asString() : wrong(name, "text in quotes");
        }

        BigDecimal decimal(String name) {
            JsonNode value = get(name);
            if (value == null) {
                return null;
            }
            if (!value.isNumber()) {
                return wrong(name, "a number without quotes");
            }
            BigDecimal number = value.decimalValue();
            return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS
                    ? wrong(name, "a number of at most " + MOST_DIGITS + " digits") : number;
        }

        Integer integer(String name) {
            JsonNode value = get(name);
            if (value == null) {
                return null;
            }
            return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue()
                    : wrong(name, "a whole number below 2,147,483,648");
        }

        Long whole(String name) {
            JsonNode value = get(name);
            if (value == null) {
                return null;
            }
            return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0 ? (Long) value.longValue()
                    : wrong(name, "a whole amount in KRW, not negative");
        }

        <E extends Enum<E>> E constant(String name, Class<E> type) {
            JsonNode value = get(name);
            if (value == null) {
                return null;
            }
            for (E constant : type.getEnumConstants()) {
                if (value.isString() && constant.name().equals(value.asString())) {
                    return constant;
                }
            }
            return wrong(name, "one of " + List.of(type.getEnumConstants()));
        }

        Fields object(String name) {
            JsonNode value = get(name);
            if (value == null) {
                return null;
            }
            return value.isObject() ? new Fields(value, path + name + ".", errors) : wrong(name, "an object { }");
        }

        List<Fields> list(String name) {
            JsonNode value = get(name);
            List<Fields> items = new ArrayList<>();
            if (value != null && !value.isArray()) {
                wrong(name, "a list [ ]");
            } else if (value != null) {
                for (int i = 0; i < value.size(); i++) {
                    String at = path + name + "[" + i + "]";
                    if (value.get(i).isObject()) {
                        items.add(new Fields(value.get(i), at + ".", errors));
                    } else {
                        errors.add(FieldError.of(at, "json.type", "an object { }", value.get(i)));
                    }
                }
            }
            return items;
        }

        void refuseUnknown() {
            node.propertyNames().stream().filter(name -> !known.contains(name))
                    .forEach(name -> errors.add(FieldError.of(path + name, "json.unknownField", name)));
        }
    }
}
