#import "HandfastSpec.h"

/// Store, device keys and facts of this device.
@interface HandfastDevice : NSObject <NativeHandfastDeviceSpec>
@end
