import Handfast
import SwiftUI

/// A form to sign in, or who is signed in.
struct ContentView: View {
    @StateObject private var signIn = SignIn()
    @Environment(\.scenePhase) private var scenePhase

    var body: some View {
        NavigationView {
            Form {
                if let userId = signIn.userId {
                    SignedInSection(signIn: signIn, userId: userId)
                } else {
                    SignInSection(signIn: signIn)
                }
                if !signIn.message.isEmpty {
                    Section {
                        Text(signIn.message)
                    }
                }
            }
            .disabled(signIn.isWorking)
            .navigationTitle("Handfast")
        }
        .navigationViewStyle(.stack)
        .task {
            await signIn.run()
        }
        .onChange(of: scenePhase) { phase in
            if phase == .active {
                Task {
                    await signIn.refresh()
                }
            }
        }
    }
}

private struct SignInSection: View {
    @ObservedObject var signIn: SignIn
    @State private var name = "carol"
    @State private var password = ""

    var body: some View {
        Section {
            TextField("Name", text: $name)
                .textContentType(.username)
                .textInputAutocapitalization(.never)
            SecureField("Password", text: $password)
                .textContentType(.password)
            Button("Sign in") {
                Task {
                    await signIn.signIn(name: name, password: password)
                    password = ""
                }
            }
            .disabled(name.isEmpty || password.isEmpty)
        }
    }
}

private struct SignedInSection: View {
    @ObservedObject var signIn: SignIn
    let userId: String

    var body: some View {
        Section {
            line("User", userId)
            if let status = signIn.status {
                line("Install", status.installState.rawValue.lowercased())
                line("May act", status.remotelyEnabled ? "yes" : "no")
                if let reason = status.disabledReason {
                    line("Why not", reason.rawValue)
                }
                line("Since", status.since.formatted())
            }
        }
        Section {
            Button("Refresh") {
                Task {
                    await signIn.refresh()
                }
            }
            Button("Log out", role: .destructive) {
                Task {
                    await signIn.signOut()
                }
            }
        }
    }

    private func line(_ name: String, _ value: String) -> some View {
        VStack(alignment: .leading) {
            Text(name)
                .font(.caption)
                .foregroundColor(.secondary)
            Text(value)
        }
        .accessibilityElement(children: .combine)
    }
}
