// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes mail in (RFC 5321), and keeps it for looking at. */
final class MailDrop implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final List<Taken> letters = new CopyOnWriteArrayList<>();
  private final String refusal;

  /** One letter as it came. */
  record Taken(String sender, List<String> recipients, String content) {}

  /** Refuses every recipient with a reply, where that is not empty. */
  MailDrop(String refusal) throws IOException {
    this.refusal = refusal;
    Thread listening = new Thread(this::listen, "mail-drop");
    listening.setDaemon(true);
    listening.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  List<Taken> letters() {
    return letters;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException closed) {
        // The client or the test has gone; what was taken until then is kept.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    String sender = "";
    List<String> recipients = new ArrayList<>();
    say(out, "220 drop");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.toUpperCase(Locale.ROOT);
      if (verb.startsWith("MAIL FROM:")) {
        sender = line.substring(10).split(" ", -1)[0];
        recipients.clear();
        say(out, "250 ok");
      } else if (verb.startsWith("RCPT TO:")) {
        recipients.add(line.substring(8));
        say(out, refusal.isEmpty() ? "250 ok" : refusal);
      } else if (verb.equals("DATA")) {
        say(out, "354 go on");
        letters.add(new Taken(sender, List.copyOf(recipients), content(in)));
        say(out, "250 kept");
      } else if (verb.equals("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        say(out, "250 drop");
      }
    }
  }

  private static String content(BufferedReader in) throws IOException {
    StringBuilder content = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      content.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
    }
    return content.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
