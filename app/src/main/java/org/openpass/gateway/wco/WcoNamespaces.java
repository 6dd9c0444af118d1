package org.openpass.gateway.wco;

import java.util.Iterator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;

/** The namespaces of the WCO Data Model 3.6 in the customisation that this door reads. */
final class WcoNamespaces implements NamespaceContext {

    static final String META_DATA = "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2";
    static final String DECLARATION = "urn:wco:datamodel:WCO:DEC-DMS:2";
    static final String PREFIX = "d";

    @Override
    public String getNamespaceURI(String prefix) {
        return PREFIX.equals(prefix) ? DECLARATION : XMLConstants.NULL_NS_URI;
    }

    @Override
    public String getPrefix(String uri) {
        return DECLARATION.equals(uri) ? PREFIX : null;
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
        return DECLARATION.equals(uri) ? List.of(PREFIX).iterator() : List.<String>of().iterator();
    }
}
