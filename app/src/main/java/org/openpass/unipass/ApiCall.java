package org.openpass.unipass;

import java.util.List;

/**
 * A look-up of the Open API, as the real service has it.
 *
 * @param code three digits, 001 to 035
 * @param path service and operation, {@code service/operation}
 * @param root element that holds the answer
 * @param errorRoot element that holds it where the request was wrong; mostly the same
 * @param row element of a row
 * @param required parameters without which it answers nothing, but for those of which one is enough
 * @param oneOf parameters of which one is required; empty: none
 * @param optional the others
 * @param fields elements of a row, in their order
 * @param served false: the answer is right and empty, since no data for it come to exist here yet
 */
public record ApiCall(String code, String path, String root, String errorRoot, String row, List<String> required,
        List<String> oneOf, List<String> optional, List<String> fields, boolean served) {

    /** All that may be asked with, in the order in which they are told. */
    public List<String> parameters() {
        return java.util.stream.Stream.of(required, oneOf, optional).flatMap(List::stream).toList();
    }
}
