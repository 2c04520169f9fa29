import SwiftUI

@main
struct HandfastExampleApp: App {
    var body: some Scene {
        WindowGroup {
            ContentView()
        }
    }
}
