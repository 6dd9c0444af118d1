package org.openpass.gateway.wco;

import java.net.URI;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Resolves what a packaged schema imports inside the package, and nothing else. */
final class PackagedSchemas implements LSResourceResolver {

    private final String folder;
    private final DOMImplementationLS inputs;

    PackagedSchemas(String folder) {
        this.folder = folder;
        try {
            inputs = (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public LSInput resolveResource(String type, String namespace, String publicId, String systemId, String baseUri) {
        URI resolved = URI.create(baseUri).resolve(systemId);
        String path = resolved.getPath();
        var found = path == null || !path.startsWith(folder) ? null : PackagedSchemas.class.getResourceAsStream(path);
        if (found == null) {
            throw new IllegalStateException("not a packaged schema: " + systemId);
        }
        LSInput input = inputs.createLSInput();
        input.setPublicId(publicId);
        input.setSystemId(resolved.toString());
        input.setBaseURI(baseUri);
        input.setByteStream(found);
        return input;
    }
}
