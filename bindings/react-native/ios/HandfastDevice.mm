#import "HandfastDevice.h"

#if __has_include(<HandfastCore/HandfastCore-Swift.h>)
#import <HandfastCore/HandfastCore-Swift.h>
#else
#import "HandfastCore-Swift.h"
#endif

@implementation HandfastDevice {
  HandfastDeviceHome *_home;
}

RCT_EXPORT_MODULE()

- (instancetype)init
{
  if (self = [super init]) {
    _home = [HandfastDeviceHome new];
  }
  return self;
}

- (NSDictionary *)facts
{
  return [_home facts];
}

- (NSDictionary *)vaultLoad
{
  return [_home vaultLoad];
}

- (NSDictionary *)vaultStore:(NSString *)blob
{
  return [_home vaultStore:blob];
}

- (NSDictionary *)vaultDelete
{
  return [_home vaultDelete];
}

- (NSDictionary *)keyCreate:(NSString *)name
{
  return [_home keyCreate:name];
}

- (NSDictionary *)keyPublicCoordinates:(NSString *)name
{
  return [_home keyPublicCoordinates:name];
}

- (NSDictionary *)keySign:(NSString *)name message:(NSString *)message
{
  return [_home keySign:name message:message];
}

- (NSDictionary *)keyDelete:(NSString *)name
{
  return [_home keyDelete:name];
}

- (NSDictionary *)keyNames
{
  return [_home keyNames];
}

- (std::shared_ptr<facebook::react::TurboModule>)getTurboModule:
    (const facebook::react::ObjCTurboModule::InitParams &)params
{
  return std::make_shared<facebook::react::NativeHandfastDeviceSpecJSI>(params);
}

@end
