package org.openpass.unipass;

import java.util.List;
import java.util.stream.Stream;

/**
 * A look-up of the Open API, as the real service has it.
 *
 * @param code three digits, 001 to 035
 * @param path service and operation, {@code service/operation}
 * @param root element that holds the answer
 * @param errorRoot element that holds it where the request was wrong; mostly the same
 * @param head element of a row that stands before the count; empty: there is none
 * @param headFields its elements, in their order
 * @param row element of a row after it; empty: what stands after the count is in the root itself
 * @param fields its elements, in their order
 * @param required parameters without which it answers nothing, but for those of which one is enough
 * @param oneOf parameters of which one is required; empty: none
 * @param optional the others
 * @param others rows that come beside it, or in its place
 * @param bare where it found something, the answer is its count alone
 * @param served false: the answer is right and empty, since no data for it come to exist here yet
 */
public record ApiCall(String code, String path, String root, String errorRoot, String head,
        List<String> headFields, String row, List<String> fields, List<String> required,
        List<String> oneOf, List<String> optional,
        List<Rows> others, boolean bare, boolean served) {

    /**
     * What a row is called and holds.
     *
     * @param when the parameter, or the value of one, by which they come; empty: they are the usual ones
     * @param name empty: what it holds stands in the root itself
     * @param fields its elements, in their order
     */
    public record Rows(String when, String name, List<String> fields) {
    }

    /** What rows look like that come by the parameter, or by its value. */
    public Rows rows(String when) {
        return others.stream().filter(each -> each.when().equals(when)).findFirst().orElseGet(() -> new Rows("", row, fields));
    }

    /** All that may be asked with, in the order in which they are told. */
    public List<String> parameters() {
        return Stream.of(required, oneOf, optional).flatMap(List::stream).toList();
    }
}
