package org.openpass.mailbox.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A mail server on the port at which the application that is tested expects one. */
public final class SmtpServer implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private final GreenMail server;

    public SmtpServer(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    /** The last of so many mails to the address, waited for. */
    public MimeMessage await(String address, int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> to(address), mails -> mails.size() == count).getLast();
    }

    /** The code in the last of so many mails to the address. */
    public String code(String address, int count) {
        Matcher code = CODE.matcher(text(await(address, count)));
        if (!code.find()) {
            throw new AssertionError("There is no code in the mail");
        }
        return code.group();
    }

    public static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (java.io.IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String source(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail);
    }

    @Override
    public void close() {
        server.stop();
    }
}
