package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Map;
import org.openpass.ui.Formats;

/** The files that are signed, byte for byte, and the hash that names them. */
final class SetFiles extends Div {

    SetFiles(Map<String, byte[]> files, String hash) {
        addClassName("card");
        add(new H2(text("modelRelease.files")));
        UnorderedList list = new UnorderedList();
        files.forEach((path, content) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            DownloadHandler whole = event -> send(event, name, content);
            Anchor link = new Anchor(whole, name);
            link.getElement().setAttribute("download", true);
            Span size = new Span(" " + Formats.bytes(content.length));
            size.addClassName("secondary");
            list.add(new ListItem(link, size));
        });
        Span named = new Span(text("modelRelease.hash") + ": " + hash);
        named.addClassName("hash");
        add(list, named);
    }

    private static void send(DownloadEvent event, String name, byte[] content) throws IOException {
        event.setFileName(name);
        event.setContentType("application/octet-stream");
        event.getOutputStream().write(content);
    }
}
